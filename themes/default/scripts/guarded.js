/** What fails leaves the rest, and the page as it was written. @param {() => void} run */
export function guarded(run) {
  try {
    run();
  } catch (error) {
    console.error(error);
  }
}
