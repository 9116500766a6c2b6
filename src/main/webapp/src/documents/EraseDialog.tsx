import type { Document } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { Button, Dialog } from '../ui';
import { text } from './messages';

interface Props {
  documents: readonly Document[];
  onClose: () => void;
  onErase: () => void;
}

export function EraseDialog({ documents, onClose, onErase }: Props) {
  const t = useMessages(text);
  const formats = useFormats();
  const [only] = documents;
  return (
    <Dialog
      title={formats.plural(documents.length, ...t.eraseTitle)}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button look="danger" onClick={onErase}>
            {t.eraseMany}
          </Button>
        </>
      }
    >
      {documents.length === 1 && <p style={{ overflowWrap: 'anywhere' }}>{only?.filename}</p>}
      <p>{t.eraseBody}</p>
    </Dialog>
  );
}
