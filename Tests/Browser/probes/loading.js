// What happens while a page loads.

{
  const violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} blocked ${blockedURI}`);
  });

  const shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, startTime, sources, hadRecentInput } of list.getEntries()) {
      const of = sources.map(({ node }) => Probes.named(node)).join(" ");
      if (!hadRecentInput) shifts.push({ value, startTime, of });
    }
  }).observe({ type: "layout-shift", buffered: true });

  Object.assign(Probes, {
    violations: () => violations,

    /// Animations that run by the clock, and can be seen to.
    moving() {
      const running = document.getAnimations().filter(({ playState, timeline, effect }) =>
        playState === "running" && timeline === document.timeline && effect.getTiming().duration > 10);
      return running.map(({ animationName }) => `moves: ${animationName}`);
    },

    /// What moved once the page's source was read. Before that, a page that is drawn grows with
    /// what still comes in, or does not, as the network has it.
    async shifts() {
      await Probes.pause(60);
      const [{ domInteractive }] = performance.getEntriesByType("navigation");
      return shifts.filter(({ startTime }) => startTime >= domInteractive);
    },
  });
}
