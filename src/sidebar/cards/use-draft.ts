/**
 * What a person types in a field, until it is kept. Nothing that changes on the board takes it away; what was kept
 * stays in view until the board shows it.
 */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds after which a value that did not come back from the board is no longer shown. */
const awaited = 3_000;

/** The value to show, and a function that shows another one until the board has changed. */
export function useSent<Value>(value: Value): readonly [Value, (sent: Value) => void] {
  const [sent, setSent] = useState<{ readonly from: Value; readonly to: Value } | null>(null);
  useEffect(() => {
    if (sent === null) return undefined;
    const timer = setTimeout(() => setSent(null), awaited);
    return () => clearTimeout(timer);
  }, [sent]);
  const isAwaited = sent !== null && sent.from === value;
  return [isAwaited ? sent.to : value, (to) => setSent({ from: value, to })];
}

export interface Draft {
  /** Null when nobody is typing. */
  readonly text: string | null;
  readonly shown: string;
  /** It could not be kept as it stands. */
  readonly isRefused: boolean;
  type(text: string): void;
  /** Keeps what was typed. */
  keep(): void;
  drop(): void;
}

/**
 * `keep` gets what was typed and says what is shown from now on; null when it cannot be kept, so that it stays a
 * draft. What was typed is kept as well when the field goes, because another card was selected.
 */
export function useDraft(value: string, keep: (text: string) => string | null): Draft {
  const [text, setText] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [shown, show] = useSent(value);
  const leave = useRef(() => {});
  leave.current = () => {
    if (text === null) return;
    const kept = keep(text);
    setRefused(kept === null);
    if (kept === null) return;
    setText(null);
    if (kept !== value) show(kept);
  };
  useEffect(() => () => leave.current(), []);
  return {
    text,
    shown: text ?? shown,
    isRefused: isRefused && text !== null,
    type: (typed) => {
      setText(typed);
      setRefused(false);
    },
    keep: () => leave.current(),
    drop: () => setText(null),
  };
}
