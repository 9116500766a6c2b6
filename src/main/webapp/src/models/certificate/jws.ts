/** By which key a JSON Web Signature was made, as its header says; empty if it does not. */
export function keyIdOf(jws: string): string {
  try {
    const header = jws.slice(0, jws.indexOf('.')).replaceAll('-', '+').replaceAll('_', '/');
    const { kid } = JSON.parse(atob(header)) as { kid?: unknown };
    return typeof kid === 'string' ? kid : '';
  } catch {
    return '';
  }
}
