import { ApiError, Unreachable } from '../api/errors';

export interface Sending {
  method: 'POST' | 'PUT';
  url: string;
  headers?: Record<string, string>;
  body: XMLHttpRequestBodyInit;
  signal: AbortSignal;
  /** Called with the bytes that are on their way. */
  onProgress?: (bytes: number) => void;
}

/**
 * Sends a body and tells how far it is, which fetch can't.
 *
 * @throws ApiError if the answer says no, Unreachable if there is none
 */
export function request({ method, url, headers = {}, body, signal, onProgress }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) {
      xhr.setRequestHeader(name, value);
    }
    xhr.upload.onprogress = (event) => onProgress?.(event.loaded);
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) {
        resolve(xhr.responseText);
      } else {
        reject(ApiError.from(xhr.status, xhr.responseText, xhr.getResponseHeader('Retry-After')));
      }
    };
    xhr.onerror = () => reject(new Unreachable());
    xhr.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    xhr.onloadend = () => signal.removeEventListener('abort', abort);
    if (signal.aborted) {
      reject(new DOMException('Cancelled', 'AbortError'));
      return;
    }
    signal.addEventListener('abort', abort);
    xhr.send(body);
  });
}
