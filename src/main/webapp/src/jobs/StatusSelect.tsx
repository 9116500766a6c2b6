import type { JobStatus } from '../api/client';
import { messages, useMessages } from '../i18n';
import { Labelled, Select } from '../ui';
import { statuses } from './messages';

export const STATUSES: readonly JobStatus[] = ['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'SKIPPED', 'CANCELLED'];

const text = messages({ status: 'Status', all: 'All' }, { status: 'Situação', all: 'Todos' });

interface Props {
  value: JobStatus | '';
  onChange: (status: JobStatus | '') => void;
}

/** One status, or all of them. */
export function StatusSelect({ value, onChange }: Props) {
  const t = useMessages(text);
  const names = useMessages(statuses);
  return (
    <Labelled label={t.status}>
      <Select value={value} onChange={(event) => onChange(event.target.value as JobStatus | '')}>
        <option value="">{t.all}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {names[status]}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}
