// What the pages do in the browser: theme, navigation, search, live figures, drafts, confirmations. No page has a script of its own.
window.carillon = (() => {
  "use strict";
  const root = document.documentElement;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const remember = (name, value) => {
    document.cookie = `carillon-${name}=${value}; path=/; max-age=31536000; samesite=strict; secure`;
  };

  // Theme and chart colours
  const charts = new Set();

  function theme(choice) {
    root.dataset.theme = choice;
    remember("theme", choice);
    for (const button of all("[data-theme-choice]")) button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
    if (window.carillonRememberTheme) window.carillonRememberTheme([{ name: "theme", value: choice }]);
    repaint();
  }

  // A token's colour as the browser resolves it: a canvas cannot read light-dark()
  function colour(token) {
    const probe = document.createElement("span");
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }

  function paint(config) {
    const [answered, rest] = config.data.datasets;
    answered.backgroundColor = colour("--accent");
    rest.backgroundColor = colour("--line-strong");
    for (const set of config.data.datasets) Object.assign(set, { stack: "calls", borderRadius: 3, maxBarThickness: 28 });
    const quiet = colour("--text-quiet");
    const font = { family: "Inter, sans-serif", size: 12 };
    config.options = {
      ...config.options,
      responsive: true,
      maintainAspectRatio: false,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 240 },
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { align: "end", labels: { color: quiet, font, boxWidth: 10, boxHeight: 10 } } },
      scales: {
        x: { stacked: true, grid: { display: false }, border: { color: colour("--line") }, ticks: { color: quiet, font, maxRotation: 0, autoSkipPadding: 16 } },
        y: { stacked: true, beginAtZero: true, border: { display: false }, grid: { color: colour("--line") }, ticks: { color: quiet, font, precision: 0 } },
      },
    };
  }

  function repaint() {
    for (const widget of charts) {
      if (!widget.chart) continue;
      const drawn = { data: widget.chart.data, options: {} };
      paint(drawn);
      widget.chart.options = drawn.options;
      widget.chart.update();
    }
  }

  window.carillonChart = function () {
    charts.add(this);
    const canvas = document.getElementById(`${this.id}_canvas`);
    canvas?.setAttribute("aria-label", canvas.closest(".chart").dataset.label);
    paint(this.cfg.config);
  };

  // Live: what the server pushes
  const refreshers = { calls: "carillonRefreshCalls", phones: "carillonRefreshPhones", health: "carillonRefreshHealth", jobs: "carillonRefreshJobs", ladder: "carillonRefreshLadder", refused: "carillonRefreshRefused" };
  const areas = { calls: "#live\\:calls", phones: "#phones\\:list", health: "#healthForm\\:checks", jobs: "#jobs\\:runs", ladder: "#ladder\\:all", refused: "#refused\\:list" };
  const waitingFor = new Map();
  let lostTimer = 0;
  let everOpen = false;

  function show(key, value) {
    for (const place of all(`[data-live="${key}"]`)) {
      if (place.textContent === value) continue;
      place.textContent = value;
      if (!place.classList.contains("live")) continue;
      place.dataset.fresh = "true";
      setTimeout(() => delete place.dataset.fresh, 900);
    }
  }

  const inUse = (area) => area.matches(":hover") || Boolean(one("details[open]", area)) || area.contains(document.activeElement) || Boolean(one("dialog[open]"));

  // A list under the pointer or the keyboard does not jump: it waits until it is left
  function refresh(name) {
    const call = window[refreshers[name]];
    const area = () => one(areas[name]);
    if (!call || !area() || waitingFor.has(name)) return;
    if (!inUse(area())) return call();
    const later = setInterval(() => {
      if (area() && inUse(area())) return;
      clearInterval(later);
      waitingFor.delete(name);
      call();
    }, 300);
    waitingFor.set(name, later);
  }

  function liveMessage(message) {
    liveOpen();
    for (const [key, value] of Object.entries(message.figures)) show(key, value);
    for (const pill of message.figures.health ? all("[data-live-state]") : []) {
      pill.dataset.state = message.figures.health;
      pill.title = message.figures.reason;
    }
    message.changed.forEach(refresh);
  }

  function liveOpen() {
    clearTimeout(lostTimer);
    lostTimer = 0;
    const banner = one("[data-lost]");
    if (everOpen && banner && !banner.hidden) Object.keys(refreshers).forEach(refresh);
    everOpen = true;
    if (banner) banner.hidden = true;
  }

  function liveLost() {
    lostTimer ||= setTimeout(() => {
      const banner = one("[data-lost]");
      if (banner) banner.hidden = false;
    }, 1500);
  }

  // Clocks that run in the browser
  const two = (n) => String(n).padStart(2, "0");
  function clock(seconds) {
    const left = Math.max(0, Math.floor(seconds));
    const [h, m, s] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
    return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
  }

  function tick() {
    for (const place of all("[data-since]")) place.textContent = clock((Date.now() - Date.parse(place.dataset.since)) / 1000);
  }

  const nearly = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  function age() {
    for (const place of all('time[data-relative="true"]')) {
      const seconds = (Date.parse(place.dateTime) - Date.now()) / 1000;
      const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? units[3];
      place.textContent = Math.abs(seconds) < 5 ? "now" : nearly.format(Math.trunc(seconds / length), unit);
    }
  }

  // Forms: what changed, drafts, leaving
  const draftKey = `carillon-draft:${location.pathname}`;
  const first = new Map();
  let leaving = false;
  const form = () => one('form[data-guard="true"]');
  const fields = () => (form() ? all("input, textarea, select", form()).filter((f) => f.name && f.type !== "hidden" && !f.name.startsWith("jakarta.")) : []);
  const state = (field) => (field.type === "checkbox" ? String(field.checked) : field.value);
  const set = (field, value) => {
    if (field.type === "checkbox") field.checked = value === "true";
    else field.value = value;
  };
  const changed = () => fields().filter((field) => first.has(field.name) && first.get(field.name) !== state(field));

  function learn() {
    first.clear();
    for (const field of fields()) first.set(field.name, state(field));
    mark();
  }

  function labelOf(field) {
    const label = one(`label[for="${CSS.escape(field.id)}"]`) ?? one("strong", field.closest("label") ?? form());
    return label ? label.textContent.trim() : "";
  }

  function mark() {
    const bar = one("[data-bar]");
    if (!bar) return;
    const names = changed().map(labelOf);
    bar.hidden = names.length === 0;
    one("[data-changed-names]", bar).textContent = names.filter(Boolean).join(", ");
  }

  // What an administrator has set otherwise than it usually is
  function usual() {
    for (const note of all("[data-usual]")) {
      const field = one("input", note.closest(".field"));
      note.dataset.on = String(field.value !== "" && field.value !== note.dataset.usual);
    }
  }

  function keepDraft() {
    // A secret is never written into the browser's store
    const kept = changed().filter((field) => field.type !== "password" && !field.name.endsWith("secret"));
    if (kept.length) sessionStorage.setItem(draftKey, JSON.stringify(Object.fromEntries(kept.map((field) => [field.name, state(field)]))));
    else sessionStorage.removeItem(draftKey);
  }

  function restoreDraft() {
    const draft = sessionStorage.getItem(draftKey);
    if (!draft || !form()) return;
    const values = JSON.parse(draft);
    for (const field of fields()) if (Object.hasOwn(values, field.name)) set(field, values[field.name]);
    one("[data-restored]").hidden = changed().length === 0;
    mark();
  }

  function expire() {
    const end = Number(root.dataset.expires);
    if (!end) return;
    // setTimeout cannot wait longer than 2^31 ms: look again when that much has passed
    setTimeout(
      () => {
        if (Date.now() < end) return expire();
        keepDraft();
        leaving = true;
        location.assign(`${root.dataset.root ?? ""}/login?expired=true&to=${encodeURIComponent(location.pathname + location.search)}`);
      },
      Math.min(Math.max(end - Date.now(), 0), 2 ** 31 - 1),
    );
  }

  // Confirmations, ticked rows, copying
  let asked = null;
  function ask(button) {
    const dialog = one("#confirm");
    one("h2", dialog).textContent = button.dataset.confirm;
    one("p", dialog).textContent = button.dataset.confirmDetail ?? "";
    one('[data-do="confirmed"]', dialog).textContent = button.textContent.trim();
    asked = button;
    dialog.showModal();
  }

  function ticked() {
    const bar = one("[data-ticked]");
    if (!bar) return;
    const rows = all('input[name="selected"]');
    const count = rows.filter((row) => row.checked).length;
    bar.hidden = count === 0;
    one("[data-ticked-count]", bar).textContent = String(count);
    const every = one("[data-tick-all]");
    if (every) Object.assign(every, { checked: count > 0 && count === rows.length, indeterminate: count > 0 && count < rows.length });
  }

  // Columns: seen or not at once, and remembered for the user
  function columns() {
    for (const box of all("[data-columns] input")) box.checked = box.dataset.shown === "true";
  }

  function column(box) {
    const menu = box.closest("[data-columns]");
    for (const cell of all(`.table-panel .c-${box.value}`)) cell.classList.toggle("away", !box.checked);
    const hidden = all("input", menu).filter((other) => !other.checked).map((other) => other.value).join(",");
    window.carillonRememberColumns([{ name: "list", value: menu.dataset.columns }, { name: "hidden", value: hidden }]);
  }

  function confirmable() {
    for (const field of all("[data-type-to-confirm]")) {
      one(".danger", field.closest("form")).disabled = field.value.trim() !== field.dataset.typeToConfirm;
    }
  }

  async function copy(button) {
    await navigator.clipboard.writeText(one(button.dataset.copy, button.parentElement).textContent);
    const label = one("span:last-child", button);
    const before = label.textContent;
    label.textContent = button.dataset.copied;
    setTimeout(() => (label.textContent = before), 2000);
  }

  const acts = {
    nav(button) {
      const narrow = root.dataset.nav !== "narrow";
      root.dataset.nav = narrow ? "narrow" : "wide";
      remember("nav", root.dataset.nav);
      button.setAttribute("aria-expanded", String(!narrow));
    },
    drawer() {
      const open = document.body.dataset.drawer !== "open";
      document.body.dataset.drawer = open ? "open" : "";
      one(".drawer-button").setAttribute("aria-expanded", String(open));
      (open ? one(".nav a") : one(".drawer-button")).focus();
    },
    search() {
      const dialog = one("#search");
      if (!dialog) return;
      if (!dialog.open) dialog.showModal();
      one("#searchText").select();
    },
    density(button) {
      const compact = root.dataset.density !== "compact";
      root.dataset.density = compact ? "compact" : "comfortable";
      remember("density", root.dataset.density);
      button.setAttribute("aria-pressed", String(compact));
    },
    cancel(button) {
      button.closest("dialog").close();
    },
    confirmed(button) {
      button.closest("dialog").close();
      asked.dataset.confirmed = "true";
      asked.click();
      delete asked.dataset.confirmed;
    },
    reset() {
      for (const field of changed()) set(field, first.get(field.name));
      sessionStorage.removeItem(draftKey);
      mark();
      usual();
    },
  };

  document.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest("[data-confirm]");
      if (!button || button.dataset.confirmed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(button);
    },
    true,
  );

  document.addEventListener("click", (event) => {
    const near = (selector) => event.target.closest(selector);
    const act = near("[data-do]");
    if (act) acts[act.dataset.do](act);
    const choice = near("[data-theme-choice]");
    if (choice) theme(choice.dataset.themeChoice);
    const opener = near("[data-open]");
    if (opener) document.getElementById(opener.dataset.open).showModal();
    const copier = near("[data-copy]");
    if (copier) copy(copier);
    if (near("[data-discard]")) {
      leaving = true;
      sessionStorage.removeItem(draftKey);
    }
    if (event.target.id === "search") event.target.close();
    for (const menu of all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    const link = near("[data-page] a[href]");
    if (link && !link.hasAttribute("download") && !event.ctrlKey && !event.metaKey && !event.shiftKey) link.closest("[data-page]").dataset.busy = "true";
  });

  document.addEventListener("submit", (event) => {
    const page = event.target.closest("[data-page]");
    if (!page || event.target.method !== "get") return;
    // Empty filters do not belong into the URL
    for (const field of all("input, select", event.target)) field.disabled = field.value === "";
    page.dataset.busy = "true";
  });

  document.addEventListener("input", () => {
    mark();
    usual();
    confirmable();
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-tick-all]")) for (const row of all('input[name="selected"]')) row.checked = event.target.checked;
    if (event.target.matches("[data-columns] input")) column(event.target);
    ticked();
    mark();
  });

  function searchKeys(event) {
    const hits = all(".search-hit");
    const at = hits.indexOf(document.activeElement);
    if (event.key === "Enter") {
      if (at >= 0) return;
      event.preventDefault();
      if (hits.length) hits[0].click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      (hits[at + (event.key === "ArrowDown" ? 1 : -1)] ?? one("#searchText")).focus();
    }
  }

  document.addEventListener("keydown", (event) => {
    const command = event.ctrlKey || event.metaKey;
    const save = one("[data-save]");
    if (command && event.key.toLowerCase() === "k") {
      event.preventDefault();
      acts.search();
    } else if (command && event.key.toLowerCase() === "s" && save) {
      event.preventDefault();
      if (!one("[data-bar]")?.hidden) save.click();
    } else if (event.key === "Escape") {
      for (const menu of all("details.menu[open]")) {
        menu.open = false;
        one("summary", menu).focus();
      }
      if (document.body.dataset.drawer === "open") acts.drawer();
    } else if (event.target.closest("#search")) {
      searchKeys(event);
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if (leaving || !changed().length) return;
    event.preventDefault();
  });
  window.addEventListener("pageshow", () => all("[data-busy]").forEach((page) => delete page.dataset.busy));

  function afterAnswer(text) {
    if (text.includes("<redirect ")) {
      leaving = true; // the draft stays: the page it leads to may be the sign-in page
      return;
    }
    tick();
    age();
    ticked();
    usual();
    confirmable();
    // The answer's form is the truth from now on, unless it tells what is wrong with what was typed
    const told = one(".ui-message-error, .ui-messages-error, [role=alert]");
    if (text.includes('id="extension"') && !told) {
      sessionStorage.removeItem(draftKey);
      learn();
    } else {
      mark();
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    learn();
    restoreDraft();
    ticked();
    columns();
    usual();
    confirmable();
    expire();
    tick();
    age();
    setInterval(tick, 1000);
    setInterval(age, 20000);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
    if (window.jQuery) {
      jQuery(document).on("pfAjaxSend", keepDraft);
      jQuery(document).on("pfAjaxSuccess", (event, xhr) => afterAnswer(xhr.responseText ?? ""));
    }
    window.faces?.ajax.addOnEvent((event) => {
      if (event.status !== "success") return;
      tick();
      age();
    });
  });

  return { liveMessage, liveOpen, liveLost };
})();
