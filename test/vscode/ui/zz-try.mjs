export const page = { file: '嘉兴市/嘉兴市2020年责任清单.分工.yaml' };
export const cases = [
  {
    name: 'explain',
    run: async (kit) => {
      await kit.squiggles('warning').catch(()=>{});
      await kit.command('Explain a Rule');
      await kit.page.waitForTimeout(1000);
      await kit.screenshot('try-explain-0');
      await kit.pick('deadline-before', 'deadline-before-issue');
      await kit.page.waitForTimeout(3000);
      await kit.screenshot('try-explain');
    },
  },
];
