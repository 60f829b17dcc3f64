/** The part of cytoscape that is used, so that types can be checked where the rivals are not installed. */

interface Core {
	zoom(): number;
	pan(): { readonly x: number; readonly y: number };
	on(event: string, handler: () => void): void;
	on(event: string, selector: string, handler: (event: { readonly target: { id(): string } }) => void): void;
}

export declare function cytoscape(options: object): Core;
