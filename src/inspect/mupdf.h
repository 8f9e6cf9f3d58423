// The one door to MuPDF.
//
// Its errors leave by longjmp: where one can, nothing with a destructor is alive. What it calls
// back does what may fail first, then stores.
#pragma once

#include <mupdf/fitz.h>
