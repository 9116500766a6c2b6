import { expect, test } from 'vitest';
import { keyIdOf } from './jws';

test('the key stands in the header of the signature', () => {
  const header = btoa(JSON.stringify({ alg: 'EdDSA', kid: 'k-1' })).replace(/=+$/, '');

  expect(keyIdOf(`${header}.payload.signature`)).toBe('k-1');
  expect(keyIdOf('no signature')).toBe('');
});
