import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import { useMessages } from '../i18n';
import { IconButton, Notice, Spinner, ZoomInIcon, ZoomOutIcon } from '../ui';
import css from './document.module.css';
import { useHighlight, usePlace } from './highlight';
import { text } from './messages';
import { openPictures, type Pictures } from './pictures';
import { contains, path } from './polygons';
import type { Page, Place } from './result';
import { useNear } from './useNear';

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3];

interface Props {
  pages: Page[];
  contentType: string;
  contentUrl: string;
  /** What can be pointed at on a page. */
  placesOn: (page: Page) => Place[];
}

/** The document as it looks, with boxes around what was read. */
export function Pages({ pages, contentType, contentUrl, placesOn }: Props) {
  const t = useMessages(text);
  const [zoom, setZoom] = useState(2);
  const [pictures, setPictures] = useState<Pictures | null>(null);
  const [state, setState] = useState<'opening' | 'open' | 'none' | 'failed'>('opening');
  const container = useRef<HTMLDivElement>(null);
  const highlight = useHighlight();
  const fail = useCallback(() => setState('failed'), []);

  useEffect(() => {
    let opened: Pictures | null = null;
    let closed = false;
    openPictures(contentType, contentUrl).then(
      (result) => {
        opened = result;
        if (closed) {
          result?.close();
        } else {
          setPictures(result);
          setState(result === null ? 'none' : 'open');
        }
      },
      () => setState('failed'),
    );
    return () => {
      closed = true;
      opened?.close();
    };
  }, [contentType, contentUrl]);

  useEffect(
    () =>
      highlight.onChoose((place) => {
        const number = place.regions[0]?.pageNumber;
        const page = container.current?.querySelector(`[data-page="${number ?? ''}"]`);
        // Far away, a page has no boxes yet.
        (page?.querySelector('[data-box]') ?? page)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
      }),
    [highlight],
  );

  if (state === 'none' || state === 'failed') {
    return (
      <Notice title={state === 'none' ? t.noPicture : t.pictureFailed}>
        <p>{t.noPictureHint}</p>
      </Notice>
    );
  }
  const scale = ZOOMS[zoom] ?? 1;
  return (
    <section className={css.pages} aria-label={t.pages}>
      <div className={css.zoom} role="toolbar" aria-label={t.zoom}>
        <IconButton label={t.zoomOut} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          <ZoomOutIcon />
        </IconButton>
        <span aria-live="polite">{Math.round(scale * 100)} %</span>
        <IconButton label={t.zoomIn} disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
          <ZoomInIcon />
        </IconButton>
      </div>
      <div ref={container} className={css.scroll} tabIndex={0} role="group" aria-label={t.pages}>
        {pages.map((page) => (
          <PageView
            key={page.pageNumber}
            page={page}
            scale={scale}
            pictures={pictures}
            placesOn={placesOn}
            onFailure={fail}
          />
        ))}
      </div>
    </section>
  );
}

interface PageProps {
  page: Page;
  scale: number;
  pictures: Pictures | null;
  placesOn: (page: Page) => Place[];
  onFailure: () => void;
}

function PageView({ page, scale, pictures, placesOn, onFailure }: PageProps) {
  const t = useMessages(text);
  const [frame, near] = useNear<HTMLElement>();
  // A page that was not read is as large as its picture.
  const [drawn, setDrawn] = useState({ width: 210, height: 297 });
  const { width = drawn.width, height = drawn.height } = page;
  return (
    <figure
      ref={frame}
      className={css.page}
      data-page={page.pageNumber}
      style={{ width: `${scale * 100}%`, aspectRatio: `${width} / ${height}` }}
    >
      {near && pictures !== null ? (
        <>
          <Picture
            number={page.pageNumber}
            scale={scale}
            pictures={pictures}
            onDrawn={setDrawn}
            onFailure={onFailure}
          />
          <Boxes page={page} width={width} height={height} places={placesOn(page)} />
        </>
      ) : (
        <Spinner />
      )}
      <figcaption>{t.pageNumber(page.pageNumber)}</figcaption>
    </figure>
  );
}

interface PictureProps {
  number: number;
  scale: number;
  pictures: Pictures;
  onDrawn: (size: { width: number; height: number }) => void;
  onFailure: () => void;
}

function Picture({ number, scale, pictures, onDrawn, onFailure }: PictureProps) {
  const t = useMessages(text);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) {
      return;
    }
    const abort = new AbortController();
    const width = Math.round(target.clientWidth * devicePixelRatio);
    pictures.draw(number, target, width, abort.signal).then(
      () => onDrawn({ width: target.width, height: target.height }),
      () => {
        if (!abort.signal.aborted) {
          onFailure();
        }
      },
    );
    return () => abort.abort();
  }, [number, scale, pictures, onDrawn, onFailure]);
  return <canvas ref={canvas} className={css.canvas} role="img" aria-label={t.pageNumber(number)} />;
}

interface BoxesProps {
  page: Page;
  width: number;
  height: number;
  places: Place[];
}

/** All boxes of a page are one path, and what the pointer is over is worked out: cheap at any number. */
function Boxes({ page, width, height, places }: BoxesProps) {
  const highlight = useHighlight();
  const polygonsOn = (place: Place) =>
    place.regions.filter((region) => region.pageNumber === page.pageNumber).map((region) => region.polygon);

  function placeAt(event: PointerEvent<SVGSVGElement>): Place | null {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    return places.find((place) => polygonsOn(place).some((polygon) => contains(polygon, x, y))) ?? null;
  }

  return (
    <svg
      className={css.boxes}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerMove={(event) => highlight.show(placeAt(event))}
      onPointerLeave={() => highlight.show(null)}
      onPointerDown={(event) => {
        const place = placeAt(event);
        if (place !== null) {
          highlight.choose(place);
        }
      }}
    >
      <path className={css.faint} d={places.flatMap(polygonsOn).map(path).join('')} />
      <Lit polygonsOn={polygonsOn} />
    </svg>
  );
}

function Lit({ polygonsOn }: { polygonsOn: (place: Place) => number[][] }) {
  const place = usePlace();
  const polygons = place === null ? [] : polygonsOn(place);
  return polygons.length === 0 ? null : (
    <path className={css.lit} data-box={place?.key} d={polygons.map(path).join('')} />
  );
}
