# Ten indicators by place and age in every wave, raked to the population by place and by age,
# with R's survey package. Rscript estimation_survey.R FOLDER OUT: FOLDER holds svar.csv and
# befolkning.csv. All ten indicators go through one call of svyby, which is R's fastest way.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
unsafe <- c("Ganska otrygg", "Mycket otrygg", "Går ej ut")
indicators <- paste0("f", 1:10)

read <- function(name) {
  read.csv2(file.path(folder, name), encoding = "UTF-8", na.strings = "", check.names = FALSE)
}
data <- read("svar.csv")
names(data)[1:3] <- c("wave", "place", "age")
data$place <- factor(data$place)
data$age <- factor(data$age)
for (f in indicators) data[[f]] <- as.numeric(data[[f]] %in% unsafe)
population <- read("befolkning.csv")
names(population) <- c("wave", "place", "age", "count")

margin <- function(wave, variable) {
  rows <- population[population$wave == wave & !is.na(population[[variable]]), ]
  totals <- rows$count[match(levels(data[[variable]]), rows[[variable]])]
  setNames(totals, paste0(variable, levels(data[[variable]])))
}

estimate <- function(wave) {
  design <- svydesign(ids = ~1, weights = ~vikt, data = data[data$wave == wave, ])
  places <- margin(wave, "place")
  ages <- margin(wave, "age")
  raked <- calibrate(design, ~place + age, c(`(Intercept)` = sum(places), places[-1], ages[-1]),
                     calfun = "raking", epsilon = 1e-12, maxit = 500)
  shares <- svyby(reformulate(indicators), ~place + age, raked, svymean)
  counts <- table(raked$variables$place, raked$variables$age)
  bases <- counts[cbind(as.character(shares$place), as.character(shares$age))]
  do.call(rbind, lapply(indicators, function(f) {
    data.frame(omgang = wave, plats = shares$place, grupp = paste0("ålder=", shares$age),
               indikator = f, bas = bases, andel = sprintf("%.17g", shares[[f]]),
               medelfel = sprintf("%.17g", shares[[paste0("se.", f)]]))
  }))
}

rows <- do.call(rbind, lapply(sort(unique(data$wave)), estimate))
write.csv(rows, arguments[2], row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8")
