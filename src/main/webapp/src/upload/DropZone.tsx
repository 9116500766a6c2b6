import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../i18n';
import { useToast } from '../ui';
import { droppedFiles, pastedImages } from './files';
import { text } from './messages';
import css from './upload.module.css';
import { useUploads } from './UploadProvider';

/** The whole page, whichever view is open, takes files that are dropped or pasted, and shows them coming in. */
export function DropZone() {
  const t = useMessages(text);
  const toast = useToast();
  const { add } = useUploads();
  const [path, navigate] = useLocation();

  const refuse = () => toast(t.nothing, true);
  function take(files: File[]) {
    if (files.length === 0) {
      refuse();
      return;
    }
    add(files);
    if (path !== '/') {
      navigate('/');
    }
  }

  const isOver = useDropAnywhere(take, refuse);
  return isOver && <div className={css.drop}>{t.drop}</div>;
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
