/** A complete pack of two short documents, written as its author would write it and read by the real reader. */
import { createHash } from 'node:crypto';
import { indexDebate } from '#lib/debate/graph.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import type { LoadedPack } from '#lib/server/library.ts';

const bridge = `The bridge must close

The bridge is old. Engineers say it is “not safe at all” today. The mayor disagrees. He has said so twice.

Nobody here has asked the ferrymen. They would gain from it. They keep silent about that.
A third line of this paragraph stands alone. It is never quoted anywhere.

A reader says: close it now.
`;
const letter = `Keep our bridge open. It is old, but it holds. We cross it every day.
`;

const files: Readonly<Record<string, string>> = {
	'debate.yaml': `id: bridge
title: The bridge
question: Should the bridge close?
summary: Should it?
language: en
positions:
  - { id: close, name: Close it, shortName: Close, oneLine: Close the bridge., colour: blue }
  - { id: keep, name: Keep it, shortName: Keep, oneLine: Keep the bridge., colour: amber }
editorNotes:
  - { about: [unsafe], text: "It was **closed** later.", date: 2026-01-02 }
  - { about: [paper], text: "Printed on a Sunday.", date: 2026-01-03 }
`,
	'sources/paper.txt': bridge,
	'sources/paper.yaml': `sha256: ${sha256(bridge)}
shortName: The paper
title: The bridge must close
author: { name: A. Writer, standing: journalist }
publisher: The Paper
date: { value: 2020-05-01, precision: day, basis: Printed on it. }
type: opinion
rights: excerpt
regions:
  - { kind: headline, lines: 1 }
  - { kind: reader-comment, lines: 8 }
passages:
  - { id: unsafe, exact: not safe at all, voices: [{ name: Engineers, standing: scholar }], attitude: reports }
  - { id: mayor, exact: The mayor disagrees., attitude: rejects, voices: [{ name: The mayor, standing: official }] }
  - { id: reader, exact: close it now, voices: [{ name: unknown, standing: reader }], attitude: reports }
`,
	'sources/letter.txt': letter,
	'sources/letter.yaml': `sha256: ${sha256(letter)}
shortName: A letter
title: untitled
author: { name: unknown, standing: unknown }
publisher: unknown
date: { value: unknown, precision: unknown, basis: It gives none. }
type: letter
rights: full
passages:
  - { id: holds, exact: 'It is old, but it holds.', attitude: asserts }
`,
	'map.argdown': `[Close]: Close the bridge. #close {id: close}
  + [Unsafe]: The bridge is not safe. #close {id: unsafe, kind: fact, passages: [paper/unsafe]}
    - [Holds]: The bridge holds. #keep {id: holds, kind: fact, passages: [letter/holds, paper/mayor]}
  + <Risk>: Nobody should carry the risk. #close {id: risk}
    _ <Small>: The risk is small. #keep {id: small, passages: [letter/holds]}

<Risk>

(1) [Unsafe]
(2) [No risk]: What is not safe must not be used. #close {id: no-risk, kind: value, implicit: true}
-----
(3) [Shut]: It has to be shut. #close {id: shut, kind: policy}

[Keep]: Keep the bridge. #keep {id: keep}
  + [Holds]
`,
	'facts.yaml': `- id: safety
  question: Is the bridge safe?
  bearsOn: [unsafe]
  answers:
    - { passage: paper/unsafe, says: not safe }
    - { passage: letter/holds, says: it holds }
`
};

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** The pack, indexed. Throws with its problems when the reader refuses it. */
export async function smallPack(): Promise<LoadedPack> {
	const bytes = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
	const { pack, problems } = await readPack(new Map(bytes), 'bridge');
	if (!pack)
		throw new Error(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
	return { pack, graph: indexDebate(pack.debate) };
}
