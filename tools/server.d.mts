/** Serves the local board of a built project on this machine only; takes the next free port unless told not to. */
export function serve(
  root: string,
  port: number,
  next?: boolean,
): Promise<{
  readonly address: string;
  /** Tells open pages that the plugin was built again. */
  reload(): void;
  close(): Promise<void>;
}>;
