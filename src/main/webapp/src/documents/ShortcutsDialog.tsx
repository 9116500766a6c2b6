import { useMessages } from '../i18n';
import { Dialog } from '../ui';
import css from './documents.module.css';
import { text } from './messages';

interface Props {
  enabled: boolean;
  onEnable: (enabled: boolean) => void;
  onClose: () => void;
}

/** The keys there are; single letters can be turned off, for those who speak to their computer. */
export function ShortcutsDialog({ enabled, onEnable, onClose }: Props) {
  const t = useMessages(text);
  return (
    <Dialog title={t.shortcuts} closeLabel={t.close} onClose={onClose}>
      <dl className={css.keys}>
        {t.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className={css.letters}>
        <input type="checkbox" checked={enabled} onChange={(event) => onEnable(event.target.checked)} />
        {t.singleKeys}
      </label>
    </Dialog>
  );
}
