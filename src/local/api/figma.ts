/** Members of `figma` itself (host facts 1.1, 4.1, 4.3). */
import type { PluginAPI } from '@figma/plugin-typings/plugin-api-standalone';
import * as v from 'valibot';
import { rgbOf } from '../document/colours.ts';
import { isRecord, numberOf, textOf } from '../document/properties.ts';
import type { Notice } from './environment.ts';
import { HostError, notHere } from './errors.ts';
import { fontsOf, isMissing } from './fonts.ts';
import type { Host } from './host.ts';
import type { PartOf } from './part.ts';
import { Callback, MIXED, Reference } from './reference.ts';
import { drawSvg } from './svg/draw.ts';
import { asNode, asNodes, asNumber, asString, checked } from './validate.ts';
import { fromBase64, toBase64 } from './wire.ts';

const EVENTS: ReadonlySet<string> = new Set([
  'run',
  'close',
  'drop',
  'selectionchange',
  'currentpagechange',
  'documentchange',
  'timerstart',
  'timerstop',
  'timerpause',
  'timerresume',
  'timeradjust',
  'timerdone',
]);
const DEFAULT_NOTICE = 3000;
const WITH_TEXT = ['TEXT', 'STICKY', 'SHAPE_WITH_TEXT', 'CONNECTOR'];

/** Dynamic-page leaves only the asynchronous way (host fact 4.1). */
function synchronous(member: string): () => never {
  return () => {
    throw new HostError(`Cannot call with documentAccess: dynamic-page. Use figma.${member}Async instead.`);
  };
}

function creator(host: Host, type: string): () => Reference {
  return () => host.reference(host.document.create(type, {}, host.document.currentPage));
}

/** A sticky is signed by who runs the plugin. */
function createSticky(host: Host): () => Reference {
  const authorName = host.environment.people[0]?.name ?? '';
  return () => host.reference(host.document.create('STICKY', { authorName }, host.document.currentPage));
}

function asEvent(host: Host, value: unknown): string {
  const event = asString('type', value);
  if (!EVENTS.has(event)) throw new HostError(`"${event}" is not an event in the local board`);
  if (event === 'documentchange' && !host.allPagesLoaded) {
    throw new HostError(
      'Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
    );
  }
  return event;
}

function group(host: Host, [nodes, parent, index]: readonly unknown[]): Reference {
  const members = asNodes('nodes', nodes);
  if (members.length === 0) throw new HostError('First argument must be an array of at least one node');
  const home = asNode('parent', parent);
  const id = host.document.group(members, home, index === undefined ? undefined : asNumber('index', index));
  const group = host.reference(id);
  // FigJam dissolves a group over connectors without a word (seen in the product, host fact 1.5).
  if (members.some((member) => host.record(member).type === 'CONNECTOR')) {
    const { document } = host;
    host.environment.clock.after(0, () => {
      if (document.node(id)) document.edit('plugin', () => document.ungroup(id));
    });
  }
  return group;
}

function ungroup(host: Host, node: unknown): readonly Reference[] {
  const id = asNode('node', node);
  const { type } = host.record(id);
  // The product takes any container (typings: ungroup).
  if (type !== 'GROUP') throw notHere(`ungroup of a ${type}`);
  return host.references(host.document.ungroup(id));
}

function notify(host: Host, [message, options]: readonly unknown[]): Reference {
  const given = isRecord(options) ? options : {};
  const button = isRecord(given.button) ? given.button : null;
  const timeout =
    given.timeout === undefined ? DEFAULT_NOTICE : numberOf(given.timeout, Number.POSITIVE_INFINITY);
  host.noticeCount += 1;
  const id = host.noticeCount;
  const notice: Notice = {
    id,
    message: asString('message', message),
    error: given.error === true,
    timeout: Number.isFinite(timeout) ? timeout : null,
    button: button ? textOf(button.text) : null,
  };
  host.notices.set(id, {
    action: button?.action instanceof Callback ? button.action : null,
    dequeued: given.onDequeue instanceof Callback ? given.onDequeue : null,
  });
  host.environment.onNotify?.(notice);
  return new Reference(`notice:${id}`, 'notice');
}

export function createFigma(host: Host) {
  const { document, environment, fonts } = host;
  const { manifest } = environment;
  const part = (name: string) => () => new Reference(name, name);
  const person = (permission: string) => {
    host.assertPermitted(permission);
    return environment.people;
  };
  const describe = ({ id, name, color, sessionId }: (typeof environment.people)[number]) => ({
    id,
    name,
    color,
    sessionId,
    photoUrl: null,
  });

  return {
    get: {
      apiVersion: () => '1.0.0',
      command: () => environment.command,
      editorType: () => 'figjam',
      mode: () => 'default',
      pluginId: () => manifest.id,
      fileKey: () => undefined,
      skipInvisibleInstanceChildren: () => false,
      mixed: () => MIXED,
      root: () => host.reference(document.root),
      currentPage: () => {
        host.loadedPages.add(document.currentPage);
        return host.reference(document.currentPage);
      },
      viewport: part('viewport'),
      ui: part('ui'),
      util: part('util'),
      constants: part('constants'),
      clientStorage: part('clientStorage'),
      parameters: part('parameters'),
      timer: part('timer'),
      hasMissingFont: () =>
        document.find(document.root, { types: WITH_TEXT }).some((id) => {
          const { type, properties } = host.record(id);
          return fontsOf(type, properties).some(isMissing);
        }),
      currentUser: () => {
        const [self] = person('currentuser');
        return self ? describe(self) : null;
      },
      activeUsers: () =>
        person('activeusers').map((each, index) => ({
          ...describe(each),
          position: each.position ?? null,
          viewport: each.viewport ?? environment.view.bounds,
          // The first is who runs the plugin (typings: ActiveUser).
          selection: index === 0 ? environment.view.selection : (each.selection ?? []),
        })),
    },
    set: {
      currentPage: () => {
        throw new HostError(
          'Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync instead.',
        );
      },
    },
    call: {
      createFrame: creator(host, 'FRAME'),
      createSection: creator(host, 'SECTION'),
      createText: creator(host, 'TEXT'),
      createRectangle: creator(host, 'RECTANGLE'),
      createEllipse: creator(host, 'ELLIPSE'),
      createLine: creator(host, 'LINE'),
      createPolygon: creator(host, 'POLYGON'),
      createStar: creator(host, 'STAR'),
      createVector: creator(host, 'VECTOR'),
      createSticky: createSticky(host),
      createShapeWithText: creator(host, 'SHAPE_WITH_TEXT'),
      createConnector: creator(host, 'CONNECTOR'),
      createNodeFromSvg: (svg) => host.reference(drawSvg(document, asString('svg', svg))),
      group: (...args) => group(host, args),
      ungroup: (node) => ungroup(host, node),
      getNodeByIdAsync: (id) => {
        const wanted = asString('id', id);
        return host.later(() => (document.node(wanted) ? host.reference(wanted) : null));
      },
      getNodeById: synchronous('getNodeById'),
      getStyleById: synchronous('getStyleById'),
      getFileThumbnailNode: synchronous('getFileThumbnailNode'),
      getLocalPaintStyles: synchronous('getLocalPaintStyles'),
      getLocalTextStyles: synchronous('getLocalTextStyles'),
      getLocalEffectStyles: synchronous('getLocalEffectStyles'),
      getLocalGridStyles: synchronous('getLocalGridStyles'),
      loadFontAsync: (font) => host.later(() => fonts.load(font)),
      listAvailableFontsAsync: () => host.later(() => fonts.list()),
      loadAllPagesAsync: () =>
        host.later(() => {
          host.allPagesLoaded = true;
        }),
      setCurrentPageAsync: (page) => {
        const id = asNode('page', page);
        return host.later(() => {
          document.currentPage = id;
          host.loadedPages.add(id);
        });
      },
      commitUndo: () => document.commitUndo(),
      triggerUndo: () => void document.undo(),
      saveVersionHistoryAsync: (title) => {
        if (asString('title', title) === '') throw new HostError('The title of a version cannot be empty');
        return host.later(() => ({ id: String(environment.clock.now()) }));
      },
      notify: (...args) => notify(host, args),
      openExternal: (url) => {
        const address = asString('url', url);
        environment.onOpenExternal?.(address);
      },
      showUI: (html, options) => host.sidebar.show(asString('html', html), options),
      closePlugin: (message) =>
        environment.close(message === undefined ? undefined : asString('message', message)),
      base64Encode: (bytes) => {
        if (!(bytes instanceof Uint8Array)) throw new HostError('Expected "data" to have type Uint8Array');
        return toBase64(bytes);
      },
      base64Decode: (text) => fromBase64(asString('data', text)),
      on: (event) => host.listen('figma', asEvent(host, event)),
      once: (event) => host.listen('figma', asEvent(host, event)),
      off: (event) => host.unlisten('figma', asEvent(host, event)),
    },
  } satisfies PartOf<PluginAPI>;
}

export function createUtil() {
  const color = v.union([v.string(), v.object({ r: v.number(), g: v.number(), b: v.number() })]);
  const rgb = (value: unknown) => {
    const given = checked('color', color, value);
    if (typeof given !== 'string') return { r: given.r, g: given.g, b: given.b };
    const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(given);
    const digits = short
      ? short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')
      : given.replace('#', '');
    if (!/^[0-9a-f]{6}([0-9a-f]{2})?$/i.test(digits)) throw new HostError(`Invalid color "${given}"`);
    return rgbOf(`#${digits}`);
  };
  return {
    get: {},
    set: {},
    call: {
      rgb,
      rgba: (value) => ({ ...rgb(value), a: 1 }),
      solidPaint: (value, overrides) => ({
        type: 'SOLID',
        color: rgb(value),
        ...(isRecord(overrides) ? overrides : {}),
      }),
    },
  } satisfies PartOf<PluginAPI['util']>;
}
