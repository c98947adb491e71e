/** A place in this browser (IndexedDB) for the board and for what the plugin keeps; large boards fit. */
const name = 'blended-wave';
export type Shelf = 'boards' | 'plugin';

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser storage did not answer.'));
  });
}

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('boards');
      request.result.createObjectStore('plugin');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser storage could not be opened.'));
  });
  return opening;
}

async function store(shelf: Shelf, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await open()).transaction(shelf, mode).objectStore(shelf);
}

export async function read(shelf: Shelf, key: string): Promise<unknown> {
  return answered(await store(shelf, 'readonly').then((place) => place.get(key)));
}

export async function put(shelf: Shelf, key: string, value: unknown): Promise<void> {
  const place = await store(shelf, 'readwrite');
  const answer = answered(place.put(value, key));
  // Without waiting for the answer: what is put while the page is closed gets there too.
  place.transaction.commit();
  await answer;
}

export async function remove(shelf: Shelf, key: string): Promise<void> {
  await answered((await store(shelf, 'readwrite')).delete(key));
}

export async function keys(shelf: Shelf): Promise<readonly string[]> {
  const all = await answered((await store(shelf, 'readonly')).getAllKeys());
  return all.filter((key) => typeof key === 'string');
}
