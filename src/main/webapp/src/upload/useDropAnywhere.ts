import { useEffect, useEffectEvent, useState } from 'react';
import { droppedFiles, pastedImages } from './files';

/**
 * Takes files that are dropped anywhere or pasted; whether some are being held over the page.
 *
 * @param pasted whether pasted images are taken, too
 */
export function useDropAnywhere(take: (files: File[]) => void, failed: () => void, pasted = true): boolean {
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
    if (pasted) {
      addEventListener('paste', paste);
    }
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, [pasted]);
  return isOver;
}
