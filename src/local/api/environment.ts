/** What the Plugin API needs around it: the board's view, time, storage, people, and somebody to tell things to. */
import type { Point } from '../document/geometry.ts';
import type { BoardDocument, Box } from '../document/types.ts';

export interface TextRange {
  readonly node: string;
  readonly start: number;
  readonly end: number;
}

/** What a person sees of the board, and has selected on the current page. */
export interface BoardView {
  center: Point;
  /** 1 is 100 % */
  zoom: number;
  /** The visible part of the page, in page space. */
  readonly bounds: Box;
  /** Ids of the selected nodes of the current page. */
  selection: readonly string[];
  /** The text that is being edited, by its node, and the part of it that is selected; absent where nobody edits. */
  textRange?: TextRange | null;
  /** Where the plugin's window lies, on the screen and on the page; null or absent where none is shown. */
  readonly windowPlace?: { readonly windowSpace: Point; readonly canvasSpace: Point } | null;
  /** Called when the selection changed, by whomever. */
  subscribe(listener: () => void): () => void;
}

/** Time, so that tests can make their own. */
export interface Clock {
  /** Milliseconds since some beginning. */
  now(): number;
  /** Returns how to cancel it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** Where `figma.clientStorage` keeps its values; answers may come at once or later. */
export interface PluginStorage {
  get(key: string): unknown;
  set(key: string, value: unknown): unknown;
  delete(key: string): unknown;
  keys(): readonly string[] | Promise<readonly string[]>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly sessionId: number;
  /** What others see of them: where they point, what they see and have selected. */
  readonly position?: Point | null;
  readonly viewport?: Box;
  readonly selection?: readonly string[];
}

export interface MenuItem {
  readonly name?: string;
  readonly command?: string;
  readonly separator?: boolean;
  readonly menu?: readonly MenuItem[];
  readonly parameters?: readonly Parameter[];
  readonly parameterOnly?: boolean;
}
export interface Parameter {
  readonly name: string;
  readonly key: string;
  readonly description?: string;
  readonly allowFreeform?: boolean;
  readonly optional?: boolean;
}
/** What a plugin suggests for one parameter. */
export type Suggestions =
  | {
      readonly kind: 'suggestions';
      readonly items: readonly { readonly name: string; readonly data?: unknown }[];
    }
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'error'; readonly message: string };
/** The fields of manifest.json that the host acts on (host fact 6). */
export interface Manifest extends MenuItem {
  readonly name: string;
  readonly id: string;
  readonly permissions?: readonly string[];
  readonly networkAccess?: {
    readonly allowedDomains: readonly string[];
    /** Allowed as well while the plugin is being made. */
    readonly devAllowedDomains?: readonly string[];
  };
  readonly relaunchButtons?: readonly {
    readonly command: string;
    readonly name: string;
    readonly multipleSelection?: boolean;
  }[];
}

export interface Sidebar {
  readonly html: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
  readonly themeColors: boolean;
  /** Canvas coordinates, where the plugin named some. */
  readonly position: Point | null;
  /** Grows with every showUI: another number means another document. */
  readonly number: number;
}
export interface Notice {
  readonly id: number;
  readonly message: string;
  readonly error: boolean;
  /** Milliseconds until it goes by itself; null: when the person closes it. */
  readonly timeout: number | null;
  /** Text of its button, if it has one. */
  readonly button: string | null;
}

/** One entry into the sandbox, until it had nothing more to do. */
export interface TurnRecord {
  /** What started it: "main", an event, a message, a timer, an answer. */
  readonly name: string;
  /** What the plugin was told, as the host says it. */
  readonly told: unknown;
  readonly crossings: number;
  readonly milliseconds: number;
}

/** Told to the page, or to a test. */
export interface HostCallbacks {
  readonly onSidebar?: (sidebar: Sidebar | null) => void;
  readonly onMessageToSidebar?: (message: unknown) => void;
  readonly onNotify?: (notice: Notice) => void;
  /** A notice was cancelled by the plugin. */
  readonly onNoticeCancelled?: (id: number) => void;
  /** The command ended; `message` is what closePlugin said. */
  readonly onClose?: (message: string | undefined) => void;
  readonly onOpenExternal?: (url: string) => void;
  readonly onError?: (error: Error) => void;
  readonly onConsole?: (level: string, text: string) => void;
  /** A turn ended. */
  readonly onTurn?: (turn: TurnRecord) => void;
}

/** One run of one command. */
export interface Environment extends HostCallbacks {
  readonly document: BoardDocument;
  readonly view: BoardView;
  readonly clock: Clock;
  readonly storage: PluginStorage;
  readonly manifest: Manifest;
  readonly html: string | Readonly<Record<string, string>>;
  readonly command: string;
  readonly people: readonly Person[];
  /** Draws SVG as PNG, `scale` pixels to a px; where it is missing, exportAsync refuses PNG. */
  readonly rasterize?: (svg: string, scale: number) => Promise<Uint8Array>;
  /** Calls the plugin's handlers for an event, after the present turn. */
  readonly emit: (target: string, event: string, payload: unknown) => void;
  /** Answers an asynchronous member, after the present turn. */
  readonly settle: (
    promise: number,
    outcome: { readonly value: unknown } | { readonly error: Error },
  ) => void;
  readonly close: (message: string | undefined) => void;
}
