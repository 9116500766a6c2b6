import { useState, type KeyboardEvent } from 'react';
import type { NormalizedPart } from '../api/client';
import { useMessages } from '../i18n';
import type { Formats } from '../i18n/formats';
import { IconButton, RetryIcon, TextField } from '../ui';
import css from './imports.module.css';
import { text } from './messages';

type PartName = keyof (typeof text)['en']['parts'];

interface Props<P extends PartName> {
  parts: readonly P[];
  read: Record<string, NormalizedPart | undefined>;
  formats: Formats;
  onChange: (part: P, value: string | null) => Promise<boolean>;
}

/** The parts of an address or of a document, each a field that is saved as it is left. */
export function PartsTable<P extends PartName>({ parts, read, formats, onChange }: Props<P>) {
  const t = useMessages(text);
  return (
    <table className={css.parts}>
      <caption>{t.normalised}</caption>
      <thead>
        <tr>
          <th scope="col">{t.part}</th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.from}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{t.parts[part]}</th>
            <td>
              <PartField
                label={t.parts[part]}
                value={read[part]?.value ?? ''}
                onSave={(value) => onChange(part, value)}
              />
            </td>
            <td>
              <Origin
                label={t.parts[part]}
                part={read[part]}
                formats={formats}
                onTakeBack={() => void onChange(part, null)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onSave: (value: string) => Promise<boolean>;
}

function PartField({ label, value, onSave }: FieldProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [isWrong, setIsWrong] = useState(false);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
    setIsWrong(false);
  }

  async function save() {
    if (typed.trim() !== value) {
      setIsWrong(!(await onSave(typed.trim())));
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      void save();
    } else if (event.key === 'Escape') {
      setTyped(value);
      setIsWrong(false);
    }
  }

  return (
    <TextField
      aria-label={label}
      aria-invalid={isWrong}
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );
}

interface OriginProps {
  label: string;
  part: NormalizedPart | undefined;
  formats: Formats;
  onTakeBack: () => void;
}

function Origin({ label, part, formats, onTakeBack }: OriginProps) {
  const t = useMessages(text);
  if (part === undefined) {
    return null;
  }
  return part.source === 'person' ? (
    <span className={css.origin}>
      <span>
        {t.sources.person}
        {part.read !== undefined && <span className={css.quiet}> ({t.wasRead(part.read)})</span>}
      </span>
      <IconButton label={t.asReadOf(label)} onClick={onTakeBack}>
        <RetryIcon />
      </IconButton>
    </span>
  ) : (
    <span className={css.quiet}>
      {t.sources[part.source]} · {t.confidence(formats.percent(part.confidence))}
    </span>
  );
}
