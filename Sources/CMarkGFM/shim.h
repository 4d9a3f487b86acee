// The reader of Markdown that GitHub uses (BSD-2-Clause), of which Flywheel needs the core alone.
#ifndef FLYWHEEL_CMARKGFM_SHIM_H
#define FLYWHEEL_CMARKGFM_SHIM_H

#include <cmark-gfm.h>

#endif
