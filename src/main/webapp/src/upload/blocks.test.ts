import { expect, test } from 'vitest';
import { blockList, planBlocks } from './blocks';

test('blocks cover a file without gaps, and their ids have one length', () => {
  const blocks = planBlocks(25, 10);

  expect(blocks.map(({ start, end }) => [start, end])).toEqual([
    [0, 10],
    [10, 20],
    [20, 25],
  ]);
  expect(new Set(blocks.map(({ id }) => id.length)).size).toBe(1);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(3);
});

test('what fits exactly has no empty block at its end', () => {
  expect(planBlocks(20, 10)).toHaveLength(2);
});

test('the list names every block in order', () => {
  const [first, second] = planBlocks(20, 10);

  expect(blockList(planBlocks(20, 10))).toContain(
    `<Latest>${first?.id ?? ''}</Latest><Latest>${second?.id ?? ''}</Latest>`,
  );
});
