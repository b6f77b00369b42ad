// @ts-check
// User settings for the VS Code that we start: a quiet window that shows the extension and nothing else.

/** No chat, welcome page, notices or look-ups. For the window that a person tries the extension in. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'window.confirmBeforeClose': 'never',
  // In a browser VS Code would save by itself; here as on the desktop nothing is written without being asked.
  'files.autoSave': 'off',
};

/** The same without movement and guessing, so that two runs of a test look alike. */
export const testSettings = {
  ...quietSettings,
  'editor.accessibilitySupport': 'off',
  'workbench.reduceMotion': 'on',
  'workbench.hover.delay': 600_000,
};
