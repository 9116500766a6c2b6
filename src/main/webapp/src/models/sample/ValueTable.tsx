import { useLit } from '../../document/highlight';
import { useFormats, useMessages } from '../../i18n';
import { CheckIcon, FailedIcon } from '../../ui';
import type { Score } from '../data';
import { text } from '../messages';
import css from '../models.module.css';
import { readIn, valueIn } from '../values';
import { Wide } from '../Wide';
import type { Other, Value } from './beside';
import { words } from './messages';

interface Props {
  values: Value[];
  other: Other | null;
  /** Null while the other reading is not here. */
  beside: ((score: Score) => Score | null) | null;
}

/** Each value that was looked at: what stands there, what was read, and what the other run read. */
export function ValueTable({ values, other, beside }: Props) {
  const t = useMessages(words);
  const all = useMessages(text);
  return (
    <Wide label={all.fields}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{all.field}</th>
            <th scope="col">{all.standing}</th>
            <th scope="col">{all.expected}</th>
            {other?.side === 'before' && <th scope="col">{all.before}</th>}
            <th scope="col">{t.read}</th>
            {other?.side === 'after' && <th scope="col">{all.after}</th>}
            <th scope="col">{t.confidence}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <Row key={value.place.key} value={value} other={other} besides={beside?.(value.score)} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

interface RowProps {
  value: Value;
  other: Other | null;
  besides: Score | null | undefined;
}

function Row({ value: { score, place }, other, besides }: RowProps) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const lit = useLit(place);
  const right = score.outcome === 'RIGHT';
  const read = (value: string | undefined) => (value === undefined ? '–' : readIn(formats, value));
  const there = other !== null && <td className={css.value}>{read(besides?.read)}</td>;
  return (
    <tr tabIndex={0} {...lit}>
      <th scope="row">
        {score.field} {score.row !== undefined && <span className={css.quiet}>{all.row(score.row)}</span>}
      </th>
      <td>
        <span className={css.mark} data-standing={right ? 'PASSED' : 'FAILED'}>
          {right ? <CheckIcon /> : <FailedIcon />}
          {all.outcomes[score.outcome]}
        </span>
      </td>
      <td className={css.value}>
        {score.expected === undefined ? '–' : valueIn(formats, score.expected, score.type)}
      </td>
      {other?.side === 'before' && there}
      <td className={css.value}>
        {read(score.read)}{' '}
        {score.distance !== undefined && (
          <span className={css.quiet}>{t.distance(formats.percent(score.distance))}</span>
        )}
      </td>
      {other?.side === 'after' && there}
      <td>{score.confidence !== undefined && formats.percent(score.confidence)}</td>
    </tr>
  );
}
