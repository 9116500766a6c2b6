import { ApiError, Unreachable } from '../api/errors';

const STALLED_MS = 90_000;

export interface Sending {
  method: 'POST' | 'PUT';
  url: string;
  headers?: Record<string, string>;
  body: XMLHttpRequestBodyInit;
  signal: AbortSignal;
  /** Called with the bytes that are on their way. */
  onProgress?: (bytes: number) => void;
}

const cancelled = () => new DOMException('Cancelled', 'AbortError');

/**
 * Sends a body and tells how far it is, which fetch can't.
 *
 * @throws ApiError if the answer says no, Unreachable if there is none
 */
export function request(sending: Sending): Promise<string> {
  const { method, url, headers = {}, body, signal, onProgress } = sending;
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(cancelled());
      return;
    }
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    let timer: ReturnType<typeof setTimeout>;
    // A connection that died without a word looks like one that is slow.
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(abort, STALLED_MS);
    };
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) {
      xhr.setRequestHeader(name, value);
    }
    xhr.upload.onprogress = (event) => {
      moved();
      onProgress?.(event.loaded);
    };
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) {
        resolve(xhr.responseText);
      } else {
        reject(ApiError.from(xhr.status, xhr.responseText, xhr.getResponseHeader('Retry-After')));
      }
    };
    xhr.onerror = () => reject(new Unreachable());
    xhr.onabort = () => reject(signal.aborted ? cancelled() : new Unreachable());
    xhr.onloadend = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
    signal.addEventListener('abort', abort);
    moved();
    xhr.send(body);
  });
}
