import {
  useId,
  useLayoutEffect,
  useRef,
  type ButtonHTMLAttributes,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
} from 'react';
import { CloseIcon } from './icons';
import css from './ui.module.css';

export * from './icons';
export { ToastProvider, useToast } from './toast';

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ');

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'danger' | 'plain';
}

export function Button({ look, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classes(css.button, look && css[look], className)} {...rest} />;
}

/** A button that shows an icon alone; its label is its tooltip and its accessible name. */
export function IconButton({ label, className, ...rest }: ButtonProps & { label: string }) {
  return (
    <Button look="plain" aria-label={label} title={label} className={classes(css.icon, className)} {...rest} />
  );
}

export function TextField({ className, ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input className={classes(css.field, className)} {...rest} />;
}

export function Select({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return <select className={classes(css.field, className)} {...rest} />;
}

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={css.labelled}>
      <span>{label}</span>
      {children}
    </label>
  );
}

export function Spinner() {
  return <span className={css.spinner} aria-hidden="true" />;
}

export function Hidden({ children }: { children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>;
}

export function Progress({ value, label }: { value: number; label: string }) {
  return <progress className={css.progress} max={1} value={value} aria-label={label} />;
}

interface DialogProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
}

/** Modal; Escape and the close button end it. */
export function Dialog({ title, closeLabel, onClose, children, actions }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed before it is taken out of the page: only then does the focus go back to where it was.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={css.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.dialogHead}>
        <h2 id={heading}>{title}</h2>
        <IconButton label={closeLabel} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {children}
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </dialog>
  );
}

/** Why it did not work, beside what was tried: a dialog covers what stands elsewhere. */
export function Refused({ children }: { children: ReactNode }) {
  return children === null ? null : (
    <p role="alert" className={css.refused}>
      {children}
    </p>
  );
}

/** Takes the place of what is not there: empty, failed, or not found. */
export function Notice({ title, children, alert }: { title: string; children?: ReactNode; alert?: boolean }) {
  return (
    <div className={css.notice} role={alert ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
