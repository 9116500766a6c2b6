import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { messages, useMessages } from '../i18n';
import { CloseIcon, IconButton } from '.';
import css from './ui.module.css';

const SHOWN_FOR = 8000;
const text = messages({ dismiss: 'Dismiss' }, { dismiss: 'Dispensar' });

interface Toast {
  id: number;
  message: string;
  bad: boolean;
}

type Show = (message: string, bad?: boolean) => void;

const ToastContext = createContext<Show>(() => undefined);

/** Short messages about what was just done, read out as they come. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useMessages(text);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const last = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>(
    (message, bad = false) => {
      const id = ++last.current;
      setToasts((all) => [...all.slice(-3), { id, message, bad }]);
      // What went wrong stays until it was seen.
      if (!bad) {
        setTimeout(() => dismiss(id), SHOWN_FOR);
      }
    },
    [dismiss],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={css.toasts} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={toast.bad ? `${css.toast} ${css.toastBad}` : css.toast}>
            <span>{toast.message}</span>
            <IconButton label={t.dismiss} onClick={() => dismiss(toast.id)}>
              <CloseIcon />
            </IconButton>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

export const useToast = () => useContext(ToastContext);
