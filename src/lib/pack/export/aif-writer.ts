import {
	aifSchemes,
	type AifEdge,
	type AifLocution,
	type AifNode,
	type AifNodeMore,
	type AifNodeset,
	type AifNodeType,
	type AifParticipant,
	type AifScheme
} from './aif-model.ts';

/** Collects the parts of a nodeset and numbers them. */
export class AifWriter {
	readonly #nodes: AifNode[] = [];
	readonly #edges: AifEdge[] = [];
	readonly #participants = new Map<string, AifParticipant>();
	readonly #locutions: AifLocution[] = [];

	/** A proposition or something said; its id. */
	text(type: Extract<AifNodeType, 'I' | 'L'>, text: string, parallax: AifNodeMore): string {
		const nodeID = String(this.#nodes.length + 1);
		this.#nodes.push({ nodeID, text, type, parallax });
		return nodeID;
	}

	/** An application of a scheme between nodes; its id. `to` is null when the end is drawn later. */
	scheme(
		type: Extract<AifNodeType, 'RA' | 'CA' | 'YA'>,
		scheme: AifScheme,
		ends: { readonly from: readonly string[]; readonly to: string | null },
		parallax?: AifNodeMore
	): string {
		const nodeID = String(this.#nodes.length + 1);
		const schemeID = aifSchemes[scheme];
		this.#nodes.push({
			...{ nodeID, text: scheme, type, scheme, schemeID },
			...(parallax === undefined ? {} : { parallax })
		});
		for (const from of ends.from) this.edge(from, nodeID);
		if (ends.to !== null) this.edge(nodeID, ends.to);
		return nodeID;
	}

	edge(fromID: string, toID: string): void {
		this.#edges.push({ edgeID: String(this.#edges.length + 1), fromID, toID, formEdgeID: null });
	}

	/** Somebody who speaks, once for each `key`; the id. */
	participant(key: string, name: string): string {
		const known = this.#participants.get(key);
		if (known) return known.participantID;
		const participantID = String(this.#participants.size + 1);
		this.#participants.set(key, { participantID, firstname: '', surname: name });
		return participantID;
	}

	locution(locution: Omit<AifLocution, 'start' | 'end'>): void {
		const { nodeID, personID, timestamp, source } = locution;
		this.#locutions.push({ nodeID, personID, timestamp, start: null, end: null, source });
	}

	nodeset(): Omit<AifNodeset, 'parallax'> {
		return {
			nodes: this.#nodes,
			edges: this.#edges,
			schemefulfillments: this.#nodes.flatMap(({ nodeID, schemeID }) =>
				schemeID === undefined ? [] : [{ nodeID, schemeID }]
			),
			participants: [...this.#participants.values()],
			locutions: this.#locutions,
			descriptorfulfillments: [],
			cqdescriptorfulfillments: []
		};
	}
}
