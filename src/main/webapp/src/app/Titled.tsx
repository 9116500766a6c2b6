import { useEffect, type ReactNode } from 'react';

/** The tab's title, for those who have many and those who hear it. */
export function Titled({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · SmartDocs`;
  }, [title]);
  return children;
}
