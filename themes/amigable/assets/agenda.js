// Between two builds, moves the events whose last day is over to the dates that have passed. Without it the page stays true: each has its date.
const today = new Date().toLocaleDateString("sv-SE");
for (const agenda of document.querySelectorAll(".agenda")) {
  const past = agenda.querySelector(".agenda-past");
  const over = [...agenda.querySelectorAll("[data-until]")].filter((event) => event.dataset.until < today);
  past.querySelector("ul").append(...over);
  past.hidden &&= !over.length;
  const left = agenda.querySelector(".agenda-ahead li");
  if (!left) {
    agenda.querySelector(".agenda-ahead ul").remove();
    agenda.querySelector(".agenda-ahead .fine").remove();
    agenda.querySelector(".empty").hidden = false;
  }
}
