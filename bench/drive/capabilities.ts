// What a present-day editor says it can do.

/** @param findings whether the client asks for findings or waits for them */
export function editorCapabilities(findings: 'push' | 'pull'): object {
  const pull = findings === 'pull';
  const register = { dynamicRegistration: true };
  return {
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: register,
      didChangeWatchedFiles: register,
      ...(pull ? { diagnostics: { refreshSupport: true } } : {}),
    },
    textDocument: {
      synchronization: { ...register, didSave: true },
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      ...(pull ? { diagnostic: { ...register, relatedDocumentSupport: true } } : {}),
      completion: {
        ...register,
        completionItem: {
          snippetSupport: true,
          insertReplaceSupport: true,
          documentationFormat: ['markdown', 'plaintext'],
        },
        completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'data'] },
      },
      hover: { ...register, contentFormat: ['markdown', 'plaintext'] },
      documentSymbol: { ...register, hierarchicalDocumentSymbolSupport: true },
    },
    window: { workDoneProgress: true },
    general: { positionEncodings: ['utf-16'] },
  };
}
