import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Draws pages of a file; a page counts from 1. */
export interface Pictures {
  /** Draws a page as wide as the canvas is to be, in device pixels; fails if it can't be drawn. */
  draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** Where the content lies for the next minutes. The signed address takes ranges; asking costs a byte. */
async function address(contentUrl: string): Promise<string> {
  const response = await fetch(contentUrl, { headers: { Range: 'bytes=0-0' } });
  await response.body?.cancel();
  if (!response.ok) {
    throw new Error(`HTTP ${response.status}`);
  }
  return response.url;
}

/** Null where a browser has no means to show it, as with Office files. */
export async function openPictures(contentType: string, contentUrl: string): Promise<Pictures | null> {
  switch (contentType) {
    case 'application/pdf':
      return openPdf(await address(contentUrl));
    case 'image/tiff':
      return openTiff(await address(contentUrl));
    case 'image/jpeg':
    case 'image/png':
    case 'image/bmp':
    case 'image/heif':
      return openImage(await address(contentUrl));
    default:
      return null;
  }
}

async function openPdf(url: string): Promise<Pictures> {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  const loading = pdfjs.getDocument({
    url,
    // No code is made from what a file says, and nothing is fetched from anybody else.
    isEvalSupported: false,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
  });
  const file = await loading.promise;
  return { draw: (...args) => drawPdf(file, ...args), close: () => void loading.destroy() };
}

async function drawPdf(
  file: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const page = await file.getPage(number);
  signal.throwIfAborted();
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  page.cleanup();
}

async function openImage(url: string): Promise<Pictures> {
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = url;
  await image.decode();
  return {
    draw: (_page, canvas, width) => {
      put(image, image.naturalWidth, image.naturalHeight, canvas, width);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

async function openTiff(url: string): Promise<Pictures> {
  const [{ default: UTIF }, response] = await Promise.all([import('utif2'), fetch(url)]);
  const content = await response.arrayBuffer();
  const frames = UTIF.decode(content);
  return {
    draw: (page, canvas, width) => {
      const frame = frames[page - 1];
      if (frame === undefined) {
        return Promise.reject(new Error(`There is no page ${page}.`));
      }
      UTIF.decodeImage(content, frame);
      const pixels = new ImageData(new Uint8ClampedArray(UTIF.toRGBA8(frame)), frame.width, frame.height);
      const whole = new OffscreenCanvas(frame.width, frame.height);
      whole.getContext('2d')?.putImageData(pixels, 0, 0);
      put(whole, frame.width, frame.height, canvas, width);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

function put(image: CanvasImageSource, fullWidth: number, fullHeight: number, canvas: HTMLCanvasElement, width: number) {
  canvas.width = Math.min(width, fullWidth);
  canvas.height = Math.round((canvas.width * fullHeight) / fullWidth);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
}
