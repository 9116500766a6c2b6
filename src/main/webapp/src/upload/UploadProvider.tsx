import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useSession } from '../api/session';
import type { Document } from '../api/client';
import { stored } from '../ui/stored';
import { UploadQueue, type Upload } from './queue';

const isText = (value: string): value is string => value.length > 0;
const lastModel = stored('model', isText);
const lastPages = stored('pages', isText);

interface Uploads {
  uploads: readonly Upload[];
  modelId: string;
  pages: string;
  chooseModel: (modelId: string) => void;
  choosePages: (pages: string) => void;
  add: (files: File[]) => void;
  remove: (id: number) => void;
  retry: (id: number) => void;
  clearRefused: () => void;
  onAccepted: (receiver: (document: Document) => void) => () => void;
}

const UploadContext = createContext<Uploads | null>(null);

/** Keeps uploads going, whichever view is open, and asks before they would be lost. */
export function UploadProvider({ children }: { children: ReactNode }) {
  const { data: session } = useSession();
  const [queue] = useState(() => new UploadQueue());
  const [modelId, setModelId] = useState(() => lastModel.read() ?? session?.defaultModelId ?? 'prebuilt-layout');
  const [pages, setPages] = useState(() => lastPages.read() ?? '');
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const formBytes = session?.limits.formBytes ?? 0;

  const underWay = uploads.some((upload) => upload.state !== 'refused');
  useEffect(() => {
    if (!underWay) {
      return;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [underWay]);

  const value = useMemo(
    () => ({
      uploads,
      modelId,
      pages,
      chooseModel: (chosen: string) => {
        lastModel.write(chosen === '' ? null : chosen);
        setModelId(chosen);
      },
      choosePages: (chosen: string) => {
        lastPages.write(chosen === '' ? null : chosen);
        setPages(chosen);
      },
      add: (files: File[]) => queue.add(files, { modelId, pages: pages.trim() }, formBytes),
      remove: (id: number) => queue.remove(id),
      retry: (id: number) => queue.retry(id, formBytes),
      clearRefused: () => queue.clearRefused(),
      onAccepted: queue.onAccepted,
    }),
    [queue, uploads, modelId, pages, formBytes],
  );
  return <UploadContext value={value}>{children}</UploadContext>;
}

export function useUploads(): Uploads {
  const uploads = useContext(UploadContext);
  if (uploads === null) {
    throw new Error('There is no UploadProvider around this.');
  }
  return uploads;
}
