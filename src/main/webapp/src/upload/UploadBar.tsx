import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSession } from '../api/session';
import { useMessages } from '../i18n';
import { Button, FolderIcon, Labelled, Select, TextField, UploadIcon, useToast } from '../ui';
import { chosenFiles, droppedFiles, pastedImages } from './files';
import { text } from './messages';
import css from './upload.module.css';
import { useUploads } from './UploadProvider';

/** Where files come in: by a dialog, dropped anywhere on the page, or pasted. */
export function UploadBar() {
  const t = useMessages(text);
  const toast = useToast();
  const { data: session } = useSession();
  const { modelId, pages, chooseModel, choosePages, add } = useUploads();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const models = session?.models ?? [];

  function take(chosen: File[]) {
    if (chosen.length === 0) {
      toast(t.nothing, true);
    } else {
      add(chosen);
    }
  }

  const isOver = useDropAnywhere(take, () => toast(t.nothing, true));
  return (
    <section className={css.bar} aria-label={t.uploads}>
      {isOver && <div className={css.drop}>{t.drop}</div>}
      <Button look="primary" onClick={() => files.current?.click()}>
        <UploadIcon />
        {t.choose}
      </Button>
      <Button onClick={() => folder.current?.click()}>
        <FolderIcon />
        {t.chooseFolder}
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t.choose}
        onChange={(event) => {
          take(chosenFiles(event.target.files));
          event.target.value = '';
        }}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        webkitdirectory=""
        aria-label={t.chooseFolder}
        onChange={(event) => {
          take(chosenFiles(event.target.files));
          event.target.value = '';
        }}
      />
      <Labelled label={t.model}>
        <Select value={modelId} onChange={(event) => chooseModel(event.target.value)}>
          {[...new Set([...models, modelId])].map((model) => (
            <option key={model} value={model}>
              {t.modelName[model] ?? model}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled label={t.pages}>
        <TextField
          value={pages}
          placeholder={t.allPages}
          size={12}
          onChange={(event) => choosePages(event.target.value)}
        />
      </Labelled>
    </section>
  );
}

function useDropAnywhere(take: (files: File[]) => void, failed: () => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const onFiles = useEffectEvent(take);
  const onFailure = useEffectEvent(failed);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) {
        event.preventDefault();
        setIsOver(true);
      }
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) {
        setIsOver(false);
      }
    };
    const drop = (event: DragEvent) => {
      if (carriesFiles(event) && event.dataTransfer !== null) {
        event.preventDefault();
        setIsOver(false);
        droppedFiles(event.dataTransfer).then(
          (files) => onFiles(files),
          () => onFailure(),
        );
      }
    };
    const paste = (event: ClipboardEvent) => {
      const images = pastedImages(event.clipboardData);
      if (images.length > 0) {
        event.preventDefault();
        onFiles(images);
      }
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);
  return isOver;
}
