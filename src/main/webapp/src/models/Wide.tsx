import type { ReactNode } from 'react';
import css from './models.module.css';

/** Holds what may be wider than the screen; it is as high as it is, and the page scrolls. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
