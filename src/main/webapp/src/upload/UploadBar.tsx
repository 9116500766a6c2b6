import { useRef, useState } from 'react';
import { useSession } from '../api/session';
import { useMessages } from '../i18n';
import { Button, FolderIcon, Labelled, Select, TextField, UploadIcon, useToast } from '../ui';
import { chosenFiles } from './files';
import { text } from './messages';
import css from './upload.module.css';
import { useUploads } from './UploadProvider';

const OWN = 'own';

/** Where files are chosen, and how they are to be read. */
export function UploadBar() {
  const t = useMessages(text);
  const toast = useToast();
  const { data: session } = useSession();
  const { modelId, pages, chooseModel, choosePages, add } = useUploads();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const models = session?.models ?? [];
  const [own, setOwn] = useState(() => !models.includes(modelId));

  function take(chosen: File[]) {
    if (chosen.length === 0) {
      toast(t.nothing, true);
    } else {
      add(chosen);
    }
  }

  return (
    <section className={css.bar} aria-label={t.uploads}>
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
        <Select
          value={own ? OWN : modelId}
          onChange={(event) => {
            const chosen = event.target.value;
            setOwn(chosen === OWN);
            chooseModel(chosen === OWN ? '' : chosen);
          }}
        >
          {models.map((model) => (
            <option key={model} value={model}>
              {t.modelName[model] ?? model}
            </option>
          ))}
          <option value={OWN}>{t.ownModel}</option>
        </Select>
      </Labelled>
      {own && (
        <Labelled label={t.ownModelId}>
          <TextField value={modelId} size={20} onChange={(event) => chooseModel(event.target.value.trim())} />
        </Labelled>
      )}
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
