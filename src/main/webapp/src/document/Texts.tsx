import { memo } from 'react';
import { useMessages } from '../i18n';
import { Button, CopyIcon, useToast } from '../ui';
import css from './document.module.css';
import { useLit } from './highlight';
import { text } from './messages';
import { wordPlaces, type Page, type Place, type Result } from './result';
import { useNear } from './useNear';

/** All text in reading order; each word knows where it stands. */
export function Texts({ result }: { result: Result }) {
  const t = useMessages(text);
  const copy = useCopy();
  return (
    <>
      <div className={css.tools}>
        <Button onClick={() => copy(result.content)}>
          <CopyIcon />
          {t.copyText}
        </Button>
      </div>
      {result.pages.map((page) => (
        <PageText key={page.pageNumber} page={page} content={result.content} />
      ))}
    </>
  );
}

const LINE_HEIGHT = 22;

const PageText = memo(function PageText({ page, content }: { page: Page; content: string }) {
  const t = useMessages(text);
  const [element, near] = useNear<HTMLElement>();
  return (
    <section ref={element} className={css.pageText} style={{ minHeight: page.lines.length * LINE_HEIGHT }}>
      <h2>{t.pageNumber(page.pageNumber)}</h2>
      {near && <Lines page={page} content={content} />}
    </section>
  );
});

function Lines({ page, content }: { page: Page; content: string }) {
  const places = wordPlaces(page);
  const lines =
    page.lines.length > 0
      ? page.lines.map((line) => ({ text: line.content, spans: line.spans }))
      : page.spans.map((span) => ({
          text: content.slice(span.offset, span.offset + span.length),
          spans: [span],
        }));
  const within = (offset: number, spans: { offset: number; length: number }[]) =>
    spans.some((span) => offset >= span.offset && offset < span.offset + span.length);
  return lines.map((line, index) => {
    const words = page.words.flatMap((word, w) => {
      const place = places[w];
      return place !== undefined && within(word.span.offset, line.spans)
        ? [<Word key={place.key} content={word.content} place={place} />, ' ']
        : [];
    });
    return (
      <p key={index} className={css.line}>
        {words.length > 0 ? words : line.text}
      </p>
    );
  });
}

function Word({ content, place }: { content: string; place: Place }) {
  return (
    <span className={css.word} {...useLit(place)}>
      {content}
    </span>
  );
}

/** Copies text, and says so. */
export function useCopy(): (content: string) => void {
  const t = useMessages(text);
  const toast = useToast();
  return (content) => {
    navigator.clipboard.writeText(content).then(
      () => toast(t.copied),
      () => toast(t.copyFailed, true),
    );
  };
}
