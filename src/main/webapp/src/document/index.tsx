export default function DocumentView({ id }: { id: string }) {
  return <p>{id}</p>;
}
