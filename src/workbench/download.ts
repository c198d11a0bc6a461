const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands bytes to the browser's download folder under a name. Nothing is sent anywhere. */
export function download(fileName: string, bytes: Uint8Array<ArrayBuffer>, type = WORKBOOK): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken its own hold of the data once the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
