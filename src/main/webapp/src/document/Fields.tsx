import { useState } from 'react';
import { useFormats, useMessages } from '../i18n';
import { CheckIcon, FailedIcon, Notice } from '../ui';
import css from './document.module.css';
import { useLit } from './highlight';
import { text } from './messages';
import { fieldKey, leaves, pairKey, valueOf, type Place, type Result } from './result';
import { verdict } from './verdict';

interface Row {
  name: string;
  value: string;
  confidence: number | undefined;
  place: Place;
}

function rowsOf(result: Result): { title: string; rows: Row[] }[] {
  const documents = result.documents.map((document, d) => ({
    title: document.docType,
    rows: leaves(document.fields).map(({ path, field }) => ({
      name: path.replaceAll('.', ' › '),
      value: valueOf(field),
      confidence: field.confidence,
      place: { key: fieldKey(d, path), regions: field.boundingRegions },
    })),
  }));
  const pairs = result.keyValuePairs.map((pair, index) => ({
    name: pair.key.content,
    value: pair.value?.content ?? '',
    confidence: pair.confidence,
    place: {
      key: pairKey(index),
      regions: [...pair.key.boundingRegions, ...(pair.value?.boundingRegions ?? [])],
    },
  }));
  return pairs.length === 0 ? documents : [...documents, { title: '', rows: pairs }];
}

/** Fields and their values; what is least certain is to be looked at first. */
export function Fields({ result }: { result: Result }) {
  const t = useMessages(text);
  const [lowFirst, setLowFirst] = useState(true);
  const groups = rowsOf(result);
  if (groups.every((group) => group.rows.length === 0)) {
    return <Notice title={t.noFields} />;
  }
  return (
    <>
      <div className={css.tools}>
        <label>
          <input type="checkbox" checked={lowFirst} onChange={(event) => setLowFirst(event.target.checked)} /> {t.lowFirst}
        </label>
      </div>
      {groups.map(({ title, rows }, index) => (
        <table key={index} className={css.fields}>
          <caption>{title === '' ? t.pairs : title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.value}</th>
              <th scope="col">{t.confidence}</th>
            </tr>
          </thead>
          <tbody>
            {(lowFirst ? rows.toSorted((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1)) : rows).map((row) => (
              <FieldRow key={row.place.key} {...row} />
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

function FieldRow({ name, value, confidence, place }: Row) {
  const lit = useLit(place);
  return (
    <tr tabIndex={0} {...lit}>
      <th scope="row">{name}</th>
      <td>
        {value} <Digits value={value} />
      </td>
      <td>{confidence !== undefined && <Confidence value={confidence} />}</td>
    </tr>
  );
}

function Digits({ value }: { value: string }) {
  const t = useMessages(text);
  const found = verdict(value);
  if (found === null) {
    return null;
  }
  return (
    <span className={found.valid ? css.valid : css.invalid}>
      {found.valid ? <CheckIcon /> : <FailedIcon />}
      {found.valid ? t.validDigits(found.what) : t.wrongDigits(found.what)}
    </span>
  );
}

/** In figures, in words and as a bar: never by its colour alone. */
function Confidence({ value }: { value: number }) {
  const t = useMessages(text);
  const formats = useFormats();
  const level = value >= 0.9 ? 'high' : value >= 0.7 ? 'medium' : 'low';
  return (
    <span className={css.confidence} data-level={level}>
      <meter min={0} max={1} low={0.7} high={0.9} optimum={1} value={value} aria-label={t.confidence} />
      {formats.percent(value)} · {t.levels[level]}
    </span>
  );
}
