// Tells of Bicep files, as JSON: where their syntax is wrong, and what they declare.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Parser from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Parser.Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

function* walk(node) {
  yield node;
  for (const child of node.children) {
    yield* walk(child);
  }
}

const nameOf = (node) => node.children.find((child) => child.type === 'identifier')?.text;

/** Decorators stand before what they are about. */
function isDescribed(node) {
  const before = node.previousNamedSibling;
  return (node.text.match(/^@/) ? node.text : (before?.type === 'decorators' ? before.text : '')).includes('@description(');
}

const declared = (nodes, type) =>
  nodes
    .filter((node) => node.type === type)
    .map((node) => ({ name: nameOf(node), described: isDescribed(node) }));

console.log(
  JSON.stringify(
    process.argv.slice(2).map((file) => {
      const nodes = [...walk(parser.parse(readFileSync(file, 'utf8')).rootNode)];
      return {
        file,
        errors: nodes
          .filter((node) => node.isError || node.isMissing)
          .map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`),
        parameters: declared(nodes, 'parameter_declaration'),
        outputs: declared(nodes, 'output_declaration'),
        properties: nodes
          .filter((node) => node.type === 'object_property')
          .map((node) => node.children[0].text.replaceAll("'", ''))
          .filter((name) => /^\w+$/.test(name)),
        strings: nodes
          .filter((node) => node.type === 'string' && node.text.startsWith("'"))
          .map((node) => node.text.slice(1, -1)),
      };
    }),
  ),
);
