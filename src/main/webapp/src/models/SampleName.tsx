import { useDocument } from './data';

const GROWN = /^documents\/[0-9a-f-]{36}$/;

/** What a sample is called; one that a document became is called as that was. */
export function SampleName({ name, documentId }: { name: string; documentId: string }) {
  const grown = GROWN.test(name);
  const { data: document } = useDocument(grown ? documentId : undefined);
  return document?.filename ?? name;
}
