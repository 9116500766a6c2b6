import { useWork } from '../api/useWork';
import { useMessages } from '../i18n';
import { Button, Dialog, Refused, useToast } from '../ui';
import { text } from './messages';

interface Props {
  title: string;
  body: string;
  erase: () => Promise<unknown>;
  onErased: () => void;
  onClose: () => void;
}

/** Asks before something is deleted for good. */
export function EraseDialog({ title, body, erase, onErased, onClose }: Props) {
  const t = useMessages(text);
  const toast = useToast();
  const work = useWork();
  return (
    <Dialog
      title={title}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.keep}</Button>
          <Button
            look="danger"
            disabled={work.busy}
            onClick={() =>
              void work.run(async () => {
                await erase();
                toast(t.erased);
                onErased();
              })
            }
          >
            {t.erase}
          </Button>
        </>
      }
    >
      <p>{body}</p>
      <Refused>{work.refused}</Refused>
    </Dialog>
  );
}
