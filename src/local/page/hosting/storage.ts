/** `figma.clientStorage` of this browser. */
import type { PluginStorage } from '../../api/environment.ts';
import { keys, put, read, remove } from '../storage/database.ts';

export const pluginStorage: PluginStorage = {
  get: (key) => read('plugin', key),
  set: (key, value) => put('plugin', key, value),
  delete: (key) => remove('plugin', key),
  keys: () => keys('plugin'),
};
