/** Short content hash of everything the client is built from; equals `build` in `dist/build.json`, "dev" under `npm run dev`. */
declare const __BUILD_ID__: string;
