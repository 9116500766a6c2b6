import { useLocation } from 'wouter';
import { useMessages } from '../i18n';
import { useToast } from '../ui';
import { text } from './messages';
import css from './upload.module.css';
import { useUploads } from './UploadProvider';
import { useDropAnywhere } from './useDropAnywhere';

const OTHERS = /^\/(?:imports|models|certifications)(?:\/|$)/;

/**
 * The whole page takes files that are dropped or pasted, and shows them coming in; where spreadsheets are
 * imported or suites are added, those views take them.
 */
export function DropZone() {
  const [path] = useLocation();
  return OTHERS.test(path) ? <NoDropZone /> : <DocumentDropZone />;
}

/** What no view takes is not opened in the page's place. */
function NoDropZone() {
  useDropAnywhere(() => undefined, () => undefined, false);
  return null;
}

function DocumentDropZone() {
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
