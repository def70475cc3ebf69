# Estimates random designs with R's survey package, for comparison with Estimation.
# Usage: Rscript oracle.R rows.csv margins.csv out.csv
# rows:    design,stratum,psu,weight,fpc,y,domain,a,b   (psu or fpc blank: persons are drawn, no fpc)
# margins: design,variable,category,total               (none for a design: not calibrated)
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "adjust", digits = 17, warn = 1)

arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(arguments[1], colClasses = c(domain = "character", a = "character", b = "character"))
margins <- read.csv(arguments[2], colClasses = c(category = "character"))

estimate <- function(design, domain) {
  inside <- !is.na(design$variables$y) & (domain == "all" | design$variables$domain == domain)
  if (!any(inside)) return(NULL)
  # R cannot take a missing value where the domain gives the weight 0: any number does there.
  design$variables$y[is.na(design$variables$y)] <- 0
  mean <- svymean(~y, design[inside, ])
  data.frame(domain = domain, n = sum(inside), share = sprintf("%.17g", coef(mean)[[1]]),
             se = sprintf("%.17g", SE(mean)[[1]]))
}

results <- list()
for (id in unique(rows$design)) {
  data <- rows[rows$design == id, ]
  clustered <- !all(is.na(data$psu))
  ids <- if (clustered) ~psu else ~1
  fpc <- if (all(is.na(data$fpc))) NULL else ~fpc
  design <- svydesign(ids = ids, strata = ~stratum, weights = ~weight, fpc = fpc, data = data, nest = TRUE)
  known <- margins[margins$design == id, ]
  if (nrow(known) > 0) {
    variables <- unique(known$variable)
    for (v in variables) design$variables[[v]] <- factor(design$variables[[v]])
    form <- as.formula(paste("~", paste(variables, collapse = "+")))
    x <- model.matrix(form, design$variables)
    totals <- setNames(numeric(ncol(x)), colnames(x))
    totals[["(Intercept)"]] <- sum(known$total[known$variable == variables[1]])
    for (v in variables) for (level in levels(design$variables[[v]])[-1])
      totals[[paste0(v, level)]] <- known$total[known$variable == v & known$category == level]
    # Some random margins cannot be met by any positive weights; R then gives no answer to compare.
    design <- tryCatch(
      suppressWarnings(calibrate(design, form, population = totals, calfun = "raking",
                                 epsilon = 1e-12, maxit = 500)),
      error = function(e) NULL)
    if (is.null(design)) {
      results[[length(results) + 1]] <- data.frame(design = id, domain = "none", n = 0, share = "", se = "")
      next
    }
  }
  parts <- lapply(c("all", sort(unique(data$domain))), function(d) estimate(design, d))
  results[[length(results) + 1]] <- cbind(design = id, do.call(rbind, parts))
}
write.csv(do.call(rbind, results), arguments[3], row.names = FALSE, quote = FALSE)
