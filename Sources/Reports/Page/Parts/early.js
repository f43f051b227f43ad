(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("has-script");
  var look = null;
  try { look = localStorage.getItem("thymus-look"); } catch (error) { /* storage is off */ }
  if (look !== "light" && look !== "dark" && look !== "projector") look = root.dataset.given || null;
  if (!look && window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches) look = "dark";
  root.dataset.look = look || "light";
})();
