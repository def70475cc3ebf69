# Share, standard error and interval by place and wave with R's survey package.
# Rscript shares_survey.R EXPORT OUT: the first question only.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
unsafe <- c("Ganska otrygg", "Mycket otrygg", "Går ej ut")
columns <- c("år", "län", "f1", "vikt")

data <- if (requireNamespace("data.table", quietly = TRUE)) {
  data.table::fread(arguments[1], select = columns, encoding = "UTF-8", data.table = FALSE,
                    na.strings = "")
} else {
  read.csv(arguments[1], encoding = "UTF-8", na.strings = "")[columns]
}
names(data) <- c("wave", "place", "answer", "weight")
data <- data[!is.na(data$answer), ]
data$y <- as.numeric(data$answer %in% unsafe)

estimate <- function(wave) {
  design <- svydesign(ids = ~1, weights = ~weight, data = data[data$wave == wave, ])
  shares <- svyby(~y, ~place, design, svymean)
  inside <- split(design$variables, design$variables$place)[as.character(shares$place)]
  n <- vapply(inside, nrow, 1L)
  kish <- vapply(inside, function(d) sum(d$weight)^2 / sum(d$weight^2), 1)
  p <- shares$y
  m <- pmin(n, ifelse(p == 0 | p == 1, kish, p * (1 - p) / shares$se^2))
  t <- suppressWarnings(qt(0.975, n - 1))
  middle <- p + t^2 / (2 * m)
  reach <- t / (2 * m) * sqrt(4 * m * p * (1 - p) + t^2)
  figures <- cbind(p, shares$se, (middle - reach) / (1 + t^2 / m), (middle + reach) / (1 + t^2 / m))
  figures[n < 2, 3:4] <- NA
  shown <- ifelse(is.na(figures), "", sprintf("%.17g", figures))
  cbind(wave, as.character(shares$place), "f1", n, shown)
}

rows <- do.call(rbind, lapply(sort(unique(data$wave)), estimate))
colnames(rows) <- c("omgang", "plats", "indikator", "bas", "andel", "medelfel", "ki_nedre", "ki_ovre")
write.csv(rows, arguments[2], row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8")
